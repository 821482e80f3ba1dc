import { runChangeJob } from "@/lib/check/change-job";
import { answerJobs } from "@/lib/thread/answer-jobs";

answerJobs(runChangeJob);
