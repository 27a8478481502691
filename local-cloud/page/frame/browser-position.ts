/** Where the browser says this computer is, degrees as text. Rejects when it does not know or may not say. */
export const browserPosition = (): Promise<[string, string]> =>
  new Promise((resolve, reject) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve([coords.latitude.toFixed(6), coords.longitude.toFixed(6)]),
      (problem) => reject(new Error(problem.message)),
    ),
  )
