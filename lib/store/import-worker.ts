import { answerJobs } from "../thread/answer-jobs";
import { giveWayToReaders } from "../thread/give-way";
import { stageInOwnWorker } from "./stage-in-worker";
import { runStoreJob, type StoreJob } from "./store-job";

giveWayToReaders();
answerJobs((job: StoreJob, tell) => runStoreJob(job, tell, stageInOwnWorker));
