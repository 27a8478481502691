/** The one function of react-dom this page uses; its own types are not among the pinned packages. */
declare module 'react-dom/client' {
  import type { ReactNode } from 'react'

  export const createRoot: (container: Element) => { render(node: ReactNode): void; unmount(): void }
}
