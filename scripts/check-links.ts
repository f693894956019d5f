/** Fails where a relative link or anchor of README and docs leads nowhere: `npm run links`. */
import { brokenLinks, documentedFiles } from './lib/broken-links';
import { projectFolder } from './lib/project';
import { reportFaults } from './lib/report-faults';

const files = documentedFiles(projectFolder);
reportFaults(
  brokenLinks(projectFolder, files).map(
    ({ file, line, target, missing }) => `${file}, line ${line}: "${target}" leads to no ${missing}.`,
  ),
  `Every relative link of ${files.length} pages leads somewhere.`,
);
