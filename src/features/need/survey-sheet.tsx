import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SurveyService } from '../../../domain/need/schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Choice } from '../../components/field/choice'
import { PickField } from '../../components/field/pick-field'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'
import { useSaveSurvey } from './use-wishes'

type SurveySheetProps = { programmes: readonly { id: string; name: string }[]; onClose: () => void }

const SERVICES: { value: SurveyService; label: string }[] = [
  { value: 'booking', label: '约过的服务' },
  { value: 'meal', label: '食堂吃饭' },
]
const NAMES = ['第一个', '第二个', '第三个（可空）', '第四个（可空）']
const LETTERS = 12

/** One question, two to four answers. */
export const SurveySheet = ({ programmes, onClose }: SurveySheetProps) => {
  const [question, setQuestion] = useState('')
  const [service, setService] = useState<SurveyService>('booking')
  const [programmeId, setProgramme] = useState<string | null>(null)
  const [options, setOptions] = useState(['', '', '', ''])
  const save = useSaveSurvey(onClose)
  const filled = options.map((option) => option.trim()).filter((option) => option !== '')
  const any: { value: string | null; label: string } = { value: null, label: '哪一项都问' }
  return (
    <Sheet open onClose={onClose} title="新问一句">
      <View className="stack">
        <TextField
          label="问题"
          value={question}
          onInput={setQuestion}
          placeholder="理发等得久吗？"
          max={40}
        />
        <Choice options={SERVICES} value={service} onPick={setService} />
        {service === 'booking' ? (
          <PickField
            label="哪一项服务"
            options={[any, ...programmes.map(({ id, name }) => ({ value: id, label: name }))]}
            value={programmeId}
            onPick={setProgramme}
          />
        ) : null}
        {NAMES.map((name, index) => (
          <TextField
            key={name}
            label={`${name}答案`}
            value={options[index] ?? ''}
            onInput={(text) => setOptions(options.map((option, nth) => (nth === index ? text : option)))}
            max={LETTERS}
          />
        ))}
        <MainButton
          label="开始问"
          busy={save.busy}
          disabled={question.trim() === '' || filled.length < 2}
          note={save.error ? errorLine(save.error) : undefined}
          onTap={() =>
            save.send({
              question: question.trim(),
              service,
              programmeId: service === 'booking' ? programmeId : null,
              options: filled,
            })
          }
        />
      </View>
    </Sheet>
  )
}
