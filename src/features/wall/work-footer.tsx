import { View } from '@tarojs/components'
import { useState } from 'react'
import type { WorkDetail } from '../../../domain/wall/schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import { FlagSheet } from './flag-sheet'
import { useLike, useWithdraw } from './use-wall'

const Withdraw = ({ work }: { work: WorkDetail }) => {
  const [isAsking, ask] = useState(false)
  const withdraw = useWithdraw(() => ask(false))
  return (
    <View>
      <TextButton label="收回这件作品" tone="danger" onTap={() => ask(true)} />
      <ConfirmSheet
        open={isAsking}
        onClose={() => ask(false)}
        title="收回这件作品？"
        text="收回就从墙上拿下来，不能再放回去。"
        confirm="收回"
        busy={withdraw.busy}
        note={withdraw.error ? errorLine(withdraw.error) : undefined}
        onConfirm={() => withdraw.send({ workId: work.id })}
      />
    </View>
  )
}

const Like = ({ work }: { work: WorkDetail }) => {
  const like = useLike()
  const [isFlagging, flag] = useState(false)
  return (
    <View>
      <MainButton
        label={work.liked ? `赞过了（${work.likes}），点一下收回` : `赞一个（${work.likes}）`}
        busy={like.busy}
        note={like.error ? errorLine(like.error) : undefined}
        onTap={() => like.send({ workId: work.id, up: !work.liked })}
      />
      {work.flagged ? (
        <View className="text-note">你说的不妥，社工在看</View>
      ) : (
        <TextButton label="有不妥？告诉社工" tone="quiet" onTap={() => flag(true)} />
      )}
      {isFlagging ? <FlagSheet workId={work.id} onClose={() => flag(false)} /> : null}
    </View>
  )
}

/** What one can do with a work: like it, or, with one's own, take it down. */
export const WorkFooter = ({ work }: { work: WorkDetail }) => {
  if (work.mine) return work.state === 'withdrawn' ? null : <Withdraw work={work} />
  return <Like work={work} />
}
