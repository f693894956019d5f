import { type Job, runJob } from './jobs';
import { serveJobs } from './pool/serve-jobs';

// Where a thread of `syb` begins: it does to files what it is told, one after the other.
serveJobs((job: Job) => runJob(job));
