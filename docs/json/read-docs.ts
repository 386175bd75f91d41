import { readFileSync } from "node:fs";
import ts from "typescript";

/** What the types say of an object and of its fields. */
export interface Docs {
  readonly about: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** An object of a JSON Schema. */
export interface DescribedObject {
  readonly properties?: Readonly<Record<string, unknown>>;
}

interface Interface extends Docs {
  readonly name: string;
  readonly bases: readonly string[];
  /** The names of its form, where it is one of several that `op` tells apart. */
  readonly ops: readonly string[];
}

/** Finds the docs of an object of a JSON Schema: of the interface with the same `op`, or else with the same fields. */
export function readDocs(files: readonly string[]): (object: DescribedObject) => Docs | undefined {
  const interfaces = files.flatMap(readInterfaces);
  const fieldsOf = ({ fields, bases }: Interface): ReadonlyMap<string, string> => {
    const inherited = interfaces.filter(({ name }) => bases.includes(name)).flatMap((base) => [...fieldsOf(base)]);
    return new Map([...inherited, ...fields]);
  };
  const known = interfaces.map((each) => ({ ...each, fields: fieldsOf(each) }));
  return ({ properties }) => {
    if (properties === undefined) return undefined;
    const names = Object.keys(properties).sort().join();
    const op = properties["op"] as { readonly const?: string; readonly enum?: readonly string[] } | undefined;
    const ops = op?.enum ?? (op?.const === undefined ? [] : [op.const]);
    return known.find((each) => each.ops.join() === ops.join() && [...each.fields.keys()].sort().join() === names);
  };
}

function readInterfaces(file: string): Interface[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isInterfaceDeclaration).map((declared) => {
    const members = declared.members.filter(ts.isPropertySignature);
    const op = members.find((member) => member.name.getText() === "op")?.type;
    const literals = op === undefined ? [] : ts.isUnionTypeNode(op) ? op.types : [op];
    return {
      name: declared.name.text,
      about: docOf(declared),
      fields: new Map(members.map((member) => [member.name.getText(), docOf(member)])),
      bases: declared.heritageClauses?.flatMap(({ types }) => types.map((type) => type.expression.getText())) ?? [],
      ops: literals.map((literal) => literal.getText().replaceAll('"', "")),
    };
  });
}

function docOf(node: ts.Node): string {
  const [first] = ts.getJSDocCommentsAndTags(node);
  return (ts.getTextOfJSDocComment(first?.comment) ?? "").replace(/\s+/g, " ");
}
