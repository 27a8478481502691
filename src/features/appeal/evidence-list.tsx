import { Text, View } from '@tarojs/components'
import type { EvidenceView } from '../../../domain/appeal/evidence-schema'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { PhotoPicker } from '../../components/picture/photo-picker'
import { limitWord } from './evidence-words'

type Line = EvidenceView['lines'][number]

const inWords = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** The days that must not be missed, the nearest first, each with the article that says so. */
export const LimitCards = ({ limits }: Pick<EvidenceView, 'limits'>) => (
  <View className="stack">
    {limits.map((limit) => {
      const { tone, text } = limitWord(limit)
      return (
        <Card key={limit.what}>
          <View className="row-apart">
            <View className="text-lead grow">{limit.what}</View>
            <Tag tone={tone} text={text} />
          </View>
          {limit.on ? (
            <View>
              最后一天 {limit.on.slice(0, 4)}年{inWords(limit.on)}
            </View>
          ) : null}
          <Text className="text-note">{limit.source}</Text>
        </Card>
      )
    })}
  </View>
)

type EvidenceLineProps = {
  line: Line
  canChange: boolean
  onAdd: (line: string, fileId: string) => void
  onRemove: (fileK: string) => void
}

/** One line of the checklist: what it is for, and what is there. */
export const EvidenceLine = ({ line, canChange, onAdd, onRemove }: EvidenceLineProps) => {
  const known = line.files.map(({ fileId }) => fileId)
  const change = (fileIds: string[]) => {
    const added = fileIds.find((fileId) => !known.includes(fileId))
    const removed = line.files.find(({ fileId }) => !fileIds.includes(fileId))
    if (added) onAdd(line.id, added)
    else if (removed) onRemove(removed.k)
  }
  return (
    <Card>
      <View className="row-apart">
        <View className="text-lead grow">{line.title}</View>
        {known.length > 0 ? (
          <Tag tone="open" text={`${known.length} 张`} />
        ) : (
          <Tag tone="plain" text="还没有" />
        )}
      </View>
      <View className="text-soft">{line.why}</View>
      {canChange || known.length > 0 ? (
        <PhotoPicker
          fileIds={known}
          onChange={change}
          max={canChange ? 12 : known.length}
          label="照片、截图"
        />
      ) : null}
    </Card>
  )
}
