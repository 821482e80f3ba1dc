import { runChangeJob } from "@/lib/check/change-job";
import { answerJobs } from "@/lib/thread/answer-jobs";
import { giveWayToReaders } from "@/lib/thread/give-way";

giveWayToReaders();
answerJobs(runChangeJob);
