import type { Code } from '../api/codes'
import { useText } from '../text/text-context'

/** The printed code itself. */
export const CodePicture = ({ code }: { code: Code }) => {
  const text = useText()
  return (
    <img className="code-picture" src={code.image} alt={text.codes.alt(code.page)} width={96} height={96} />
  )
}
