/** What a client sent, as JSON or a form, with files or without; a name that ends in `[]` is a list. */
export type PretendBody = Readonly<Record<string, unknown>>;

/** Reads the body of a request, however it was sent. @param forms whether the fields of a form are read, or those of JSON only. */
export async function pretendBody(request: Request, forms: boolean): Promise<PretendBody> {
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('application/json')) return (await request.json()) as PretendBody;
  if (!type || !forms) return {};
  const form = await request.formData();
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) =>
      name.endsWith('[]') ? [name.slice(0, -2), form.getAll(name)] : [name, form.get(name)],
    ),
  );
}
