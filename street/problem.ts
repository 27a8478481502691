/** One thing wrong in a street's files: where (line and column from 1) and what is expected there. */
export type Problem = { file: string; line: number; column: number; expected: string }

export type Report = (file: string, spot: { line: number; column: number }, expected: string) => void

/** `stations.yaml:12:11: …`, a form that editors and terminals turn into a link. */
export const sayProblem = ({ file, line, column, expected }: Problem): string =>
  `${file}:${line}:${column}: ${expected}`

const inFileOrder = (a: Problem, b: Problem): number =>
  a.file.localeCompare(b.file, 'en', { numeric: true }) || a.line - b.line || a.column - b.column

/** A list that grows by `report` and comes out in the order a person mends it, each problem once. */
export const collectProblems = () => {
  const found = new Map<string, Problem>()
  const report: Report = (file, spot, expected) => {
    const problem = { file, ...spot, expected }
    found.set(sayProblem(problem), problem)
  }
  return { report, list: (): Problem[] => [...found.values()].sort(inFileOrder) }
}
