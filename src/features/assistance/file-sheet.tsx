import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AssistanceFile } from '../../../domain/assistance/schema'
import { dayOf } from '../../../domain/time'
import { api } from '../../api/client'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { DateField } from '../../components/field/date-field'
import { TextArea } from '../../components/field/text-area'
import { Sheet } from '../../components/sheet/sheet'
import { QueryView } from '../../components/state/query-view'
import { dial } from '../../platform/dial'
import { NEED_WORDS } from './assistance-words'
import { StepList } from './step-list'
import { useAssistanceStep, useFile } from './use-assistance'

const Handling = ({ file, onClose }: { file: AssistanceFile; onClose: () => void }) => {
  const { id, now, colleagues, phoneMasked } = file
  const [text, write] = useState('')
  const [day, pick] = useState(dayOf(now))
  const clear = () => write('')
  const step = useAssistanceStep(api.assistance.addStep.mutate, '记下了', clear)
  const finish = useAssistanceStep(api.assistance.finish.mutate, '好，等本人确认', onClose)
  const handOver = useAssistanceStep(api.assistance.handOver.mutate, '转过去了', onClose)
  const call = useAssistanceStep(api.assistance.phone.mutate, '', ({ phone }) => dial(phone))
  const words = text.trim()
  return (
    <View className="stack">
      {phoneMasked ? <TextButton label={`打电话 ${phoneMasked}`} onTap={() => call.send({ id })} /> : null}
      <TextArea value={text} onInput={write} max={200} placeholder="办了什么、约了哪天" />
      <DateField label="哪天" value={day} onPick={pick} />
      <MainButton
        label="记一步"
        busy={step.busy}
        disabled={words === ''}
        onTap={() => step.send({ id, day, text: words })}
      />
      {words === '' ? null : (
        <TextButton label="就办到这，都好了" onTap={() => finish.send({ id, text: words })} />
      )}
      {words === ''
        ? null
        : colleagues.map(({ id: colleagueId, name }) => (
            <TextButton
              key={colleagueId}
              tone="quiet"
              label={`转给${name}`}
              onTap={() => handOver.send({ id, colleagueId, why: words.slice(0, 100) })}
            />
          ))}
    </View>
  )
}

type Props = { id: string; isStaff: boolean; onClose: () => void }

/** One request in the hands of who handles it; opening it is written down for its person. */
export const FileSheet = ({ id, isStaff, onClose }: Props) => {
  const query = useFile(id, isStaff)
  const take = useAssistanceStep(api.assistance.take.mutate, '接了，去联系本人吧')
  return (
    <Sheet open onClose={onClose} title="帮办">
      <QueryView query={query} small>
        {(file) => (
          <View className="stack">
            <View className="text-lead">
              {NEED_WORDS[file.need]}：{file.card.name}
            </View>
            <View>{file.card.text}</View>
            <StepList steps={file.steps} now={file.now} />
            {file.state === 'open' && isStaff ? (
              <MainButton label="我来办" busy={take.busy} onTap={() => take.send({ id })} />
            ) : null}
            {file.mine && file.state === 'taken' ? <Handling file={file} onClose={onClose} /> : null}
          </View>
        )}
      </QueryView>
    </Sheet>
  )
}
