import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DeskWish } from '../../../domain/need/schema'
import { type Day, dayOf, type Instant } from '../../../domain/time'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { DateField } from '../../components/field/date-field'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'
import { useWishDesk } from './use-wishes'

type ChangeSheetProps = { wish: DeskWish | null; now: Instant; onClose: () => void }

/** Writes down what became different, with how it was, how it is and since when. */
export const ChangeSheet = ({ wish, now, onClose }: ChangeSheetProps) => {
  const [title, setTitle] = useState('')
  const [before, setBefore] = useState('')
  const [after, setAfter] = useState('')
  const [because, setBecause] = useState(wish ? '骑手在心愿墙上提的' : '')
  const [sinceDay, setSince] = useState<Day>(dayOf(now))
  const { write } = useWishDesk(onClose)
  const isReady = [title, after, because].every((text) => text.trim() !== '')
  return (
    <Sheet open onClose={onClose} title="改了什么">
      <View className="stack">
        {wish ? <View className="text-soft">心愿：{wish.text}</View> : null}
        <TextField label="一句话" value={title} onInput={setTitle} placeholder="晚饭也供了" max={30} />
        <TextField
          label="原来是怎样"
          value={before}
          onInput={setBefore}
          placeholder="不知道就空着"
          max={120}
        />
        <TextField label="现在是怎样" value={after} onInput={setAfter} max={120} />
        <TextField label="因为谁说了什么" value={because} onInput={setBecause} max={120} />
        <DateField label="从哪天起" value={sinceDay} onPick={setSince} />
        <MainButton
          label="记下来，告诉投票的人"
          busy={write.busy}
          disabled={!isReady}
          note={write.error ? errorLine(write.error) : undefined}
          onTap={() => write.send({ wishId: wish?.id ?? null, title, before, after, because, sinceDay })}
        />
      </View>
    </Sheet>
  )
}
