/** Four weeks, one at a time. */
export const WEEKS = [
  { id: '0', label: '这 7 天' },
  { id: '1', label: '再 7 天' },
  { id: '2', label: '第三周' },
  { id: '3', label: '第四周' },
] as const

export type Week = (typeof WEEKS)[number]['id']
