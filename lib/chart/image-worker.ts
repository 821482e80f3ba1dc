import { answerJobs } from "../thread/answer-jobs";
import { runImageJob } from "./image-job";

answerJobs(runImageJob);
