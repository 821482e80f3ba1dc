import { runJudgeJob } from "@/lib/check/judge-job";
import { answerJobs } from "@/lib/thread/answer-jobs";

answerJobs(runJudgeJob);
