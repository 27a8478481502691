/** What a screen reader is told of an element. */
export type Aria = {
  role?: 'button' | 'switch' | 'dialog' | 'heading' | 'alert' | 'img' | 'radio' | 'tab'
  label?: string
  hidden?: boolean
  checked?: boolean
  live?: 'polite'
}

/** As the attributes that `config/index.ts` has put into Taro's templates. */
export const aria = ({
  role,
  label,
  hidden,
  checked,
  live,
}: Aria): Record<string, string | boolean | undefined> => ({
  'aria-role': role,
  'aria-label': label,
  'aria-hidden': hidden,
  'aria-checked': checked,
  'aria-live': live,
})
