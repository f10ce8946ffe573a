// Loaded into the web server and the worker: when the process that started them is killed, they end as well, so that
// no orphan holds the port or keeps working on jobs. Processes that they fork themselves inherit this file, and have a
// parent and a channel of their own.
if (process.env.FOLLOWED_PARENT === String(process.ppid)) {
  process.channel?.unref();
  process.on("disconnect", () => process.exit(1));
}
