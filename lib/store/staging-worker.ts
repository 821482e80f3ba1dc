import { answerJobs } from "../thread/answer-jobs";
import { createStagingJobs } from "./staging-job";

answerJobs(createStagingJobs());
