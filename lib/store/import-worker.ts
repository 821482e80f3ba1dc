import { answerJobs } from "../thread/answer-jobs";
import { stageInOwnWorker } from "./stage-in-worker";
import { runStoreJob, type StoreJob } from "./store-job";

answerJobs((job: StoreJob, tell) => runStoreJob(job, tell, stageInOwnWorker));
