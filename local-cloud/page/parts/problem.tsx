/** What went wrong with the last tap; nothing when nothing did. */
export const Problem = ({ text }: { text: string | null }) =>
  text === null ? null : (
    <p className="problem" role="alert">
      {text}
    </p>
  )
