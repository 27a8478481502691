import { View } from '@tarojs/components'
import { api } from '../../api/client'
import { useIntent } from '../../api/use-intent'
import { TextButton } from '../../components/button/text-button'
import { Strip } from '../../components/card/strip'
import { toast } from '../../platform/toast'
import { dropDraft } from './draft'

type HelpedStripProps = { policyId: string; onHelped: () => void }

/** After a card was read: when it answered the question nothing has to be sent. */
export const HelpedStrip = ({ policyId, onHelped }: HelpedStripProps) => {
  const helped = useIntent(api.appeal.helped.mutate, {
    onSuccess: () => {
      dropDraft()
      toast('解决了就好，有事随时说')
      onHelped()
    },
  })
  return (
    <Strip tone="open" icon="check">
      <View>刚看的那条解决了吗？</View>
      <TextButton label="解决了，不用发了" onTap={() => !helped.busy && helped.send({ policyId })} />
    </Strip>
  )
}
