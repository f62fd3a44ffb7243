// Sending what the reviewer decided, one after the other, and offering to take it back.

import { NoAnswer, Refusal } from "./server.js";
import { toast, toastChoice, toastProblem } from "./toasts.js";

export class Sending {
  /** {refresh()} reads anew what is reviewed, {takeBack(taken)} takes back what the server told that it took. */
  constructor({ refresh, takeBack }) {
    Object.assign(this, { refresh, takeBack });
    this.line = Promise.resolve();
  }

  /** Tells true when all steps were taken. A server that is busy or gone may be asked {again()}, by a button. */
  async inTurn(steps, again) {
    const turn = this.line.then(() => this.#attempt(steps));
    this.line = turn.then(
      () => undefined,
      () => undefined,
    );
    const outcome = await turn;
    return outcome.mayPass ? (await toastChoice(outcome.sentence)) && again() : outcome.isTaken;
  }

  async #attempt(steps) {
    const taken = [];
    try {
      for (const step of steps) {
        taken.push(await step());
      }
      await this.refresh();
    } catch (problem) {
      // all was taken, and only reading it anew failed: the next look shows it
      if (taken.length < steps.length) {
        return this.#failed(problem, taken.length > 0);
      }
    }
    toast(taken.map((one) => one.text).join("; "), "Undo", () => this.takeBack(taken));
    return { isTaken: true };
  }

  async #failed(problem, isBegun) {
    if (!(problem instanceof Refusal || problem instanceof NoAnswer)) {
      throw problem;
    }
    const mayPass = !isBegun && (problem instanceof NoAnswer || problem.status === 503);
    if (problem instanceof Refusal) {
      await this.refresh().catch(() => undefined);
    }
    mayPass || toastProblem(problem.message);
    return { isTaken: false, mayPass, sentence: problem.message };
  }
}
