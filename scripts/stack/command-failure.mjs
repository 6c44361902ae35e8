/** A failure whose message is written for the person at the terminal; `exitCode` ends the command. */
export class CommandFailure extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'CommandFailure';
    this.exitCode = exitCode;
  }
}
