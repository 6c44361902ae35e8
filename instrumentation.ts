/** Runs once in every server process, before its first request. */
export async function register(): Promise<void> {
  // The import stands inside the condition so that the edge bundle never holds what only Node can do.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startServer } = await import('@/app/start-server');
    await startServer();
  }
}
