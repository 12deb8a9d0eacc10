/** The command was asked something it cannot do: the message says, in French, what and how to ask instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
