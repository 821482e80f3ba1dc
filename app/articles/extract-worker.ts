import { runExtractJob } from "@/lib/article/extract-job";
import { answerJobs } from "@/lib/thread/answer-jobs";

answerJobs(runExtractJob);
