import { answerJobs } from "../thread/answer-jobs";
import { runInspectionJob } from "./inspection-job";

answerJobs(runInspectionJob);
