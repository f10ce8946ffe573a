import { existsSync, readFileSync } from "node:fs";

export interface Count {
  passed: number;
  failed: number;
}

const readJson = <T>(file: string) => (existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : undefined);

/** A run that ended badly has failed, whatever its report says or leaves out. */
function atLeastOneFailure(count: Count, succeeded: boolean): Count {
  return succeeded || count.failed > 0 ? count : { ...count, failed: 1 };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

export function countVitest(file: string, succeeded: boolean): Count {
  const report = readJson<VitestReport>(file);
  if (!report) return { passed: 0, failed: 1 };
  // A file that does not even load has no tests in the report.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  );
  const count = { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
  return atLeastOneFailure(count, succeeded);
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}

export function countPlaywright(file: string, succeeded: boolean): Count {
  const report = readJson<PlaywrightReport>(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return atLeastOneFailure({ passed: expected, failed: unexpected + flaky }, succeeded);
}
