import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { draftProblems } from '../../../../domain/policy/draft-problems'
import type { PolicyContent } from '../../../../domain/policy/schema'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { Strip } from '../../../components/card/strip'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { CardForm } from '../../../features/policy/desk/card-form'
import { NEW_CONTENT } from '../../../features/policy/desk/new-content'
import { ProblemCard } from '../../../features/policy/desk/problem-card'
import { useDeskCard, useSaveDraft } from '../../../features/policy/desk/use-card-desk'
import { replacePage } from '../../../platform/open-page'
import { toast } from '../../../platform/toast'

type FormProps = { start: PolicyContent; policyId: string | null; rev: number; why: string | null }

/** Saving leads to the card, where the draft is looked at once more and handed in. */
const Form = ({ start, policyId, rev: opened, why }: FormProps) => {
  const [content, setContent] = useState(start)
  // The revision the words on this screen began with, whatever is read again behind it.
  const [rev] = useState(opened)
  const save = useSaveDraft((done) => {
    toast('存好了，骑手还看不到')
    if (policyId) void Taro.navigateBack()
    else replacePage(`packages/policy-desk/review/index?id=${done.policyId}`)
  })
  return (
    <Screen
      title={policyId ? '改政策卡' : '写政策卡'}
      footer={
        <MainButton
          label="存草稿"
          busy={save.busy}
          note={save.error ? errorLine(save.error) : undefined}
          onTap={() => save.send({ policyId, rev, content })}
        />
      }
    >
      <View className="stack">
        {why ? (
          <Strip tone="soon" icon="warning">
            {why}
          </Strip>
        ) : null}
        <ProblemCard problems={draftProblems(content)} />
        <CardForm content={content} change={(part) => setContent((before) => ({ ...before, ...part }))} />
      </View>
    </Screen>
  )
}

/** The form of a card; what is written in it stays when somebody else saves meanwhile, and is then refused by name. */
const Known = ({ policyId }: { policyId: string }) => {
  const query = useDeskCard(policyId)
  const { data } = query
  if (!data)
    return (
      <Screen title="改政策卡">
        <QueryView query={query}>{() => null}</QueryView>
      </Screen>
    )
  const back = data.draft?.sentBack
  return (
    <Form
      start={data.content}
      policyId={policyId}
      rev={data.rev}
      why={back ? `${back.byName}退回：${back.why}` : null}
    />
  )
}

export default function EditPolicyCard() {
  const { id = '' } = useRouter().params
  return id ? <Known policyId={id} /> : <Form start={NEW_CONTENT} policyId={null} rev={0} why={null} />
}
