import { answerJobs } from "../thread/answer-jobs";
import { giveWayToReaders } from "../thread/give-way";
import { createStagingJobs } from "./staging-job";

giveWayToReaders();
answerJobs(createStagingJobs());
