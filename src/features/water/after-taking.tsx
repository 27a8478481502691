import type { TakeWaterAnswer } from '../../../domain/water/schema'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { Screen } from '../../components/screen/screen'
import { TakenScreen } from './taken-screen'

type AfterTakingProps = { answer: TakeWaterAnswer; onAgain: () => void; onLeave: () => void }

/** The bottle is in the hand; another one only if the day and the freezer still have one. */
export const AfterTaking = ({ answer, onAgain, onLeave }: AfterTakingProps) => (
  <Screen
    footer={
      <>
        <MainButton label="好了" onTap={onLeave} />
        {answer.me.left > 0 && answer.stock > 0 ? (
          <TextButton label="再拿一瓶" tone="quiet" onTap={onAgain} />
        ) : null}
      </>
    }
  >
    <TakenScreen pick={answer.pick} me={answer.me} />
  </Screen>
)
