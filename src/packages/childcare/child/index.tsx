import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { MyChild, MyChildcare } from '../../../../domain/childcare/contracts'
import { dayOf } from '../../../../domain/time'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Screen } from '../../../components/screen/screen'
import { ConfirmSheet } from '../../../components/sheet/confirm-sheet'
import { QueryView } from '../../../components/state/query-view'
import { type ChildDraft, childDraft, childFrom, missingIn } from '../../../features/childcare/child-draft'
import { ChildFields } from '../../../features/childcare/child-fields'
import { ConsentLines } from '../../../features/childcare/consent-lines'
import { useMyChildcare, useSaveChild, useWithdrawChild } from '../../../features/childcare/use-childcare'

const goBack = () =>
  void (Taro.getCurrentPages().length > 1
    ? Taro.navigateBack()
    : Taro.redirectTo({ url: '/packages/childcare/mine/index' }))

const WithdrawSheet = ({ child, onClose }: { child: MyChild; onClose: () => void }) => {
  const withdraw = useWithdrawChild(goBack)
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title="撤回同意？"
      text={`${child.name}的资料马上删掉，抽到的名额让给下一个。`}
      confirm="撤回并删除"
      busy={withdraw.busy}
      note={withdraw.error ? errorLine(withdraw.error) : undefined}
      onConfirm={() => withdraw.send({ childId: child.id })}
    />
  )
}

const Form = ({ mine, child }: { mine: MyChildcare; child: MyChild | null }) => {
  const [draft, setDraft] = useState<ChildDraft>(() => childDraft(child))
  const [leaving, leave] = useState(false)
  const save = useSaveChild(goBack)
  const missing = missingIn(draft)
  const send = () =>
    save.send({ childId: child?.id ?? null, version: mine.consent.version, child: childFrom(draft) })
  return (
    <View className="stack">
      {child ? null : <ConsentLines consent={mine.consent} />}
      <ChildFields draft={draft} today={dayOf(mine.now)} onChange={setDraft} />
      <MainButton
        label={missing ?? (child ? '保存' : '同意并登记')}
        disabled={missing !== null}
        busy={save.busy}
        note={save.error ? errorLine(save.error) : undefined}
        onTap={send}
      />
      {child ? <TextButton label="撤回同意、删除" tone="danger" onTap={() => leave(true)} /> : null}
      {leaving && child ? <WithdrawSheet child={child} onClose={() => leave(false)} /> : null}
    </View>
  )
}

/** Enters a child under the consent that stands above the fields, or corrects one. */
export default function ChildPage() {
  const { id = '' } = useRouter().params
  const query = useMyChildcare()
  return (
    <Screen title={id ? '修改' : '登记孩子'}>
      <QueryView query={query}>
        {(mine) => <Form mine={mine} child={mine.children.find((one) => one.id === id) ?? null} />}
      </QueryView>
    </Screen>
  )
}
