import { type ReactNode, useRef } from 'react'
import { useFit } from '../state/use-fit'

/** Above each phone: the row that says whose it is. */
const HEAD = 56

type Props = { count: number; beat: number; children: ReactNode }

/** The table the phones lie on; draws them as large as they fit. The line below them lights up when calls happened. */
export const Stage = ({ count, beat, children }: Props) => {
  const stage = useRef<HTMLElement>(null)
  const scale = useFit(stage, count, HEAD)
  return (
    <main className="stage" ref={stage} style={{ '--scale': scale }}>
      <i key={beat} className="pulse" data-on={beat > 0} />
      {children}
    </main>
  )
}
