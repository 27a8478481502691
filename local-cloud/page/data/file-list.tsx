import { listFiles, removeFile, type StoredFile } from '../api/files'
import { ConfirmButton } from '../parts/confirm-button'
import { Empty, Waiting } from '../parts/empty'
import { Problem } from '../parts/problem'
import { beijingClock, beijingDay } from '../state/beijing-time'
import { sayBytes } from '../state/say-bytes'
import { useAnswering } from '../state/use-answering'
import { useRemote } from '../state/use-remote'
import { useText } from '../text/text-context'

/** The files in cloud storage: open one in a page of its own, or take it away. */
export const FileList = ({ beat }: { beat: number }) => {
  const text = useText()
  const files = useRemote(listFiles, beat)
  const answering = useAnswering()
  if (files.data === null) return <Waiting remote={files} />
  if (files.data.length === 0) return <Empty text={text.files.empty} />
  const remove = (file: StoredFile): void =>
    answering.run(async () => {
      await removeFile(file.fileId)
      files.refresh()
    })
  const size = files.data.reduce((sum, file) => sum + file.size, 0)
  return (
    <>
      <p className="hint">{text.files.count(files.data.length, sayBytes(size))}</p>
      <Problem text={answering.problem} />
      <ul className="kept-list">
        {files.data.map((file) => (
          <li key={file.fileId} className="kept">
            <FileFace file={file} />
            <span className="kept-words">
              <a href={file.url} target="_blank" rel="noreferrer" title={text.files.open}>
                {file.path}
              </a>
              <small>
                {sayBytes(file.size)} · {beijingDay(Date.parse(file.at))} {beijingClock(Date.parse(file.at))}
              </small>
            </span>
            <ConfirmButton
              label={text.data.remove}
              sure={text.data.removeSure}
              disabled={answering.busy}
              onConfirm={() => remove(file)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

const PICTURE = /\.(?:png|jpe?g|gif|webp)$/i

/** A small picture of a picture, and the kind of anything else. */
const FileFace = ({ file }: { file: StoredFile }) =>
  PICTURE.test(file.path) ? (
    <img className="file-face" src={file.url} alt="" loading="lazy" />
  ) : (
    <span className="file-face" aria-hidden="true">
      {/\.(\w{1,4})$/.exec(file.path)?.[1] ?? '·'}
    </span>
  )
