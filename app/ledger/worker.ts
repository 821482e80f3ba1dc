import { runLedgerJob } from "@/lib/ledger/job";
import { answerJobs } from "@/lib/thread/answer-jobs";

answerJobs(runLedgerJob);
