"""The contract of our own that import-linter checks: a package that imports only what it is allowed to."""

from __future__ import annotations

import sys

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class PureContract(Contract):
    """`package` imports itself, the standard library less `forbidden_standard`, and `allowed`.

    `except_modules` may import anything, and none of the others imports them.
    """

    package = fields.StringField()
    except_modules = fields.ListField(subfield=fields.StringField(), required=False, default=[])
    allowed = fields.ListField(subfield=fields.StringField(), required=False, default=[])
    forbidden_standard = fields.ListField(subfield=fields.StringField(), required=False, default=[])

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002, FBT001 (import-linter's signature)
        """Look at every import made in the package; each that is not allowed breaks the contract."""
        package = str(self.package)
        pure = sys.stdlib_module_names - set(self.forbidden_standard)  # type: ignore[call-overload]
        allowed = {package, *pure, *self.allowed}  # type: ignore[misc]
        excepted = set(self.except_modules)  # type: ignore[call-overload]
        broken = [
            f"{module} imports {imported}"
            for module in sorted({package, *graph.find_descendants(package)} - excepted)
            for imported in sorted(graph.find_modules_directly_imported_by(module))
            if imported.split(".")[0] not in allowed or imported in excepted
        ]
        return ContractCheck(kept=not broken, metadata={"broken": broken})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Tell each import that broke the contract."""
        for line in check.metadata["broken"]:
            output.print_error(line)
