import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AppealView } from '../../../domain/appeal/schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useIntent } from '../../api/use-intent'
import { MainButton } from '../../components/button/main-button'
import { Card } from '../../components/card/card'
import { Choice } from '../../components/field/choice'
import { TextField } from '../../components/field/text-field'
import { useShowAppeal } from './use-appeal'

/** Words instead of faces: a picture of a smile asks for one. */
const STARS = [
  { value: 1, label: '没帮上' },
  { value: 2, label: '不太行' },
  { value: 3, label: '一般' },
  { value: 4, label: '帮到了' },
  { value: 5, label: '帮大忙了' },
]

/** One question after the end, and a line if one likes. */
export const RateCard = ({ appeal }: { appeal: AppealView }) => {
  const [stars, choose] = useState<number | null>(null)
  const [words, write] = useState('')
  const rate = useIntent(api.appeal.rate.mutate, { onSuccess: useShowAppeal() })
  return (
    <Card>
      <View className="stack">
        <Choice label="这次帮得怎么样？" options={STARS} value={stars} onPick={choose} />
        {stars === null ? null : (
          <>
            <TextField
              label="还想说一句（可以不写）"
              value={words}
              onInput={write}
              max={200}
              placeholder="哪里好，哪里不好"
            />
            <MainButton
              label="就这样评"
              busy={rate.busy}
              note={rate.error ? errorLine(rate.error) : undefined}
              onTap={() => rate.send({ appealId: appeal.id, stars, words: words.trim() || undefined })}
            />
          </>
        )}
      </View>
    </Card>
  )
}
