/** What a canned reply may leave open, in the words a worker types them in. */
export const VARIABLES = ['称呼', '项目', '时间', '我的名字'] as const
type Variable = (typeof VARIABLES)[number]

/** Fills `{{称呼}}` and its like; what is not known stays as it is, so that whoever sends it sees the gap. */
export const fillCanned = (text: string, values: Partial<Record<Variable, string>>): string =>
  VARIABLES.reduce((filled, name) => {
    const value = values[name]
    return value === undefined ? filled : filled.replaceAll(`{{${name}}}`, value)
  }, text)
