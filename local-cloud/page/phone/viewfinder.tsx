import type { Code, Scanned } from '../api/codes'
import { CodePicture } from '../parts/code-picture'
import { IconButton } from '../parts/icon-button'
import { PickImage } from '../parts/pick-image'
import { useText } from '../text/text-context'

type Props = { codes: Code[]; onScan: (code: Scanned) => void; onClose: () => void }

/** WeChat's camera: the printed codes lie in front of it, and a picture can be taken from the album. */
export const Viewfinder = ({ codes, onScan, onClose }: Props) => {
  const text = useText()
  return (
    <div className="viewfinder" role="dialog" aria-modal="true" aria-label={text.scan.title}>
      <header>
        <IconButton icon="close" label={text.cancel} onTap={onClose} size={24} />
        <strong>{text.scan.title}</strong>
      </header>
      <p>{codes.length === 0 ? text.codes.empty : text.scan.aim}</p>
      <div className="viewfinder-codes">
        {codes.map((code) => (
          <button key={code.id} type="button" onClick={() => onScan(code)}>
            <CodePicture code={code} />
            <span>{code.scene || code.page}</span>
          </button>
        ))}
      </div>
      <PickImage onScan={onScan} />
    </div>
  )
}
