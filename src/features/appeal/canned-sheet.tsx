import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CannedView } from '../../../domain/appeal/desk-schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useIntent } from '../../api/use-intent'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { SwitchRow } from '../../components/field/switch-row'
import { TextArea } from '../../components/field/text-area'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'

type CannedSheetProps = { reply: CannedView; onClose: () => void }

/** One canned reply; an empty id is a new one. */
export const CannedSheet = ({ reply, onClose }: CannedSheetProps) => {
  const [title, writeTitle] = useState(reply.title)
  const [text, write] = useState(reply.text)
  const [shared, share] = useState(reply.shared)
  const client = useQueryClient()
  const done = () => {
    void client.invalidateQueries({ queryKey: ['canned'] })
    void client.invalidateQueries({ queryKey: ['case-tools'] })
    onClose()
  }
  const save = useIntent(api.caseload.saveCanned.mutate, { onSuccess: done })
  const remove = useIntent(api.caseload.removeCanned.mutate, { onSuccess: done })
  const error = save.error ?? remove.error
  const isNew = reply.id === ''
  return (
    <Sheet open onClose={onClose} title={isNew ? '写一条常用语' : '改常用语'}>
      <View className="stack">
        <TextField label="叫什么" value={title} onInput={writeTitle} max={20} placeholder="比如：问清站点" />
        <TextArea
          value={text}
          onInput={write}
          max={500}
          placeholder="{{称呼}}你好，我是{{我的名字}}。{{项目}}这件事…"
        />
        <SwitchRow label="大家都能用" checked={shared} onChange={share} />
        <MainButton
          label="存好"
          disabled={title.trim() === '' || text.trim() === ''}
          busy={save.busy}
          note={error ? errorLine(error) : undefined}
          onTap={() => save.send({ replyId: isNew ? null : reply.id, title, text, shared })}
        />
        {isNew ? null : (
          <TextButton
            label="不用了，删掉"
            tone="danger"
            onTap={() => !remove.busy && remove.send({ replyId: reply.id })}
          />
        )}
      </View>
    </Sheet>
  )
}
