import { answerJobs } from "../thread/answer-jobs";
import { runStoreJob } from "./store-job";

answerJobs(runStoreJob);
