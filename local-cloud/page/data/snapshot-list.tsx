import { type ChangeEvent, useState } from 'react'
import {
  downloadSnapshot,
  type KeptSnapshot,
  listSnapshots,
  removeSnapshot,
  restoreSnapshot,
  takeSnapshot,
} from '../api/snapshots'
import { ConfirmButton } from '../parts/confirm-button'
import { Empty, Waiting } from '../parts/empty'
import { Icon } from '../parts/icon'
import { Problem } from '../parts/problem'
import { TextField } from '../parts/text-field'
import { beijingClock, beijingDay, toBeijingInput } from '../state/beijing-time'
import { sayBytes } from '../state/say-bytes'
import { useAnswering } from '../state/use-answering'
import { useRemote } from '../state/use-remote'
import { useText } from '../text/text-context'

const nameNow = (): string => toBeijingInput(Date.now()).replace('T', ' ').replace(':', '')

const saveAs = (content: Blob, name: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Everything the page shows is of the old state: it begins again. */
const restore = async (from: string | File): Promise<void> => {
  await restoreSnapshot(from)
  window.location.reload()
}

/** The whole state kept in files: take one, come back to one. */
export const SnapshotList = () => {
  const text = useText()
  const snapshots = useRemote(listSnapshots)
  const answering = useAnswering()
  const [name, setName] = useState(nameNow)
  const [said, setSaid] = useState<string | null>(null)
  const take = (): void =>
    answering.run(async () => {
      const { documents, files } = await takeSnapshot(name.trim())
      setSaid(text.snapshots.taken(documents, files))
      setName(nameNow())
      snapshots.refresh()
    })
  const download = (): void =>
    answering.run(async () => saveAs(await downloadSnapshot(), `${nameNow()}.snapshot`))
  return (
    <div className="stack">
      <p className="hint">{text.snapshots.intro}</p>
      <div className="snapshot-new">
        <TextField label={text.snapshots.name} max={60} value={name} onChange={setName} />
        <button
          type="button"
          className="button button-main"
          disabled={answering.busy || name.trim() === ''}
          onClick={take}
        >
          {text.snapshots.take}
        </button>
      </div>
      <div className="row-between">
        <button type="button" className="text-button" disabled={answering.busy} onClick={download}>
          {text.snapshots.download}
        </button>
        <PickSnapshot busy={answering.busy} onRestore={(file) => answering.run(() => restore(file))} />
      </div>
      <Problem text={answering.problem} />
      <p className="hint" role="status">
        {answering.busy ? text.snapshots.working : said}
      </p>
      {snapshots.data === null ? <Waiting remote={snapshots} /> : null}
      {snapshots.data?.length === 0 ? <Empty text={text.snapshots.empty} /> : null}
      <ul className="kept-list">
        {(snapshots.data ?? []).map((kept) => (
          <SnapshotRow
            key={kept.file}
            kept={kept}
            busy={answering.busy}
            onRestore={() => answering.run(() => restore(kept.file))}
            onRemove={() => answering.run(() => removeSnapshot(kept.file).then(snapshots.refresh))}
          />
        ))}
      </ul>
    </div>
  )
}

type PickProps = { busy: boolean; onRestore: (file: File) => void }

/** A snapshot of this computer; picked, it is asked once more before everything is replaced. */
const PickSnapshot = ({ busy, onRestore }: PickProps) => {
  const text = useText()
  const [picked, setPicked] = useState<File | null>(null)
  const pick = (event: ChangeEvent<HTMLInputElement>): void => {
    setPicked(event.target.files?.[0] ?? null)
    event.target.value = ''
  }
  return (
    <span className="picked">
      <label className="pick-image">
        <Icon name="reload" size={16} /> <span>{picked?.name ?? text.snapshots.upload}</span>
        <input className="unseen" type="file" disabled={busy} onChange={pick} />
      </label>
      {picked === null ? null : (
        <ConfirmButton
          label={text.snapshots.restore}
          sure={text.snapshots.restoreSure}
          disabled={busy}
          onConfirm={() => onRestore(picked)}
        />
      )}
    </span>
  )
}

type RowProps = { kept: KeptSnapshot; busy: boolean; onRestore: () => void; onRemove: () => void }

const SnapshotRow = ({ kept, busy, onRestore, onRemove }: RowProps) => {
  const text = useText()
  const at = Date.parse(kept.at)
  return (
    <li className="kept">
      <span className="kept-words">
        <b>{kept.file}</b>
        <small>
          {sayBytes(kept.bytes)} · {beijingDay(at)} {beijingClock(at)}
        </small>
      </span>
      <ConfirmButton
        label={text.data.remove}
        sure={text.data.removeSure}
        disabled={busy}
        onConfirm={onRemove}
      />
      <ConfirmButton
        label={text.snapshots.restore}
        sure={text.snapshots.restoreSure}
        disabled={busy}
        onConfirm={onRestore}
      />
    </li>
  )
}
