/** A real mail server on this machine that keeps what it takes, and refuses what it is told to refuse. */
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type Taken = {
  readonly recipients: readonly string[];
  readonly sender: string;
  readonly mail: ParsedMail;
  readonly raw: string;
};

export type MailServer = {
  readonly url: string;
  readonly taken: Taken[];
  /** Every recipient that was ever named, refused ones too. */
  readonly named: string[];
  /** The answer to the next recipients: 550 for ever, 451 for now. */
  answerRecipients(code: number | null): void;
  /** Called when a mail was taken, before the sender hears of it. */
  onTaken(listener: (() => void | Promise<void>) | null): void;
  /** Takes everything again and remembers nothing. */
  forget(): void;
  stop(): Promise<void>;
};

/** On any free port, or on the one that an earlier server had. */
export async function startMailServer(wanted = 0): Promise<MailServer> {
  const taken: Taken[] = [];
  const named: string[] = [];
  let refusal: number | null = null;
  let listener: (() => void | Promise<void>) | null = null;
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onRcptTo({ address }, _, callback) {
      named.push(address);
      if (refusal === null) callback();
      else callback(Object.assign(new Error(`refused ${address}`), { responseCode: refusal }));
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const raw = Buffer.concat(chunks).toString("utf8");
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          recipients: rcptTo.map(({ address }) => address),
          sender: mailFrom ? mailFrom.address : "",
          mail: await simpleParser(raw),
          raw,
        });
        await listener?.();
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(wanted, "127.0.0.1", resolve));
  const address = server.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    named,
    answerRecipients(code) {
      refusal = code;
    },
    onTaken(next) {
      listener = next;
    },
    forget() {
      taken.length = 0;
      named.length = 0;
      refusal = null;
      listener = null;
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
