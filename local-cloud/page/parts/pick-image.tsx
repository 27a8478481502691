import { type ChangeEvent, useState } from 'react'
import { readCode, type Scanned } from '../api/codes'
import { useText } from '../text/text-context'
import { Icon } from './icon'
import { readBase64 } from './read-base64'

/** Scans a code from a picture on this computer, as WeChat does from the album. */
export const PickImage = ({ onScan }: { onScan: (code: Scanned) => void }) => {
  const text = useText()
  const [unreadable, setUnreadable] = useState(false)
  const read = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (file === undefined) return
    setUnreadable(false)
    readBase64(file)
      .then(readCode)
      .then(onScan, (cause: unknown) => {
        console.warn('picture not scanned', cause)
        setUnreadable(true)
      })
  }
  return (
    <label className="pick-image">
      <Icon name="picture" />
      <span>{unreadable ? text.codes.unreadable : text.codes.image}</span>
      <input className="unseen" type="file" accept="image/png" onChange={read} />
    </label>
  )
}
