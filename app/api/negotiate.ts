import { chooseType } from "./accept";
import { refuse } from "./answer";

/** A form in which an address can be given. */
export type Form = {
  readonly type: string;
  readonly answer: () => Response | Promise<Response>;
};

/** The answer in the form that the request accepts most, the first where it does not care; 406 where it takes none. */
export const negotiate = async (request: Request, forms: readonly Form[]): Promise<Response> => {
  const types = forms.map(({ type }) => type);
  const chosen = forms[chooseType(request.headers.get("accept"), types) ?? -1];
  const answer = chosen
    ? await chosen.answer()
    : refuse({ status: 406, detail: `This is given as: ${types.join(", ")}.` });
  answer.headers.append("vary", "Accept");
  return answer;
};
