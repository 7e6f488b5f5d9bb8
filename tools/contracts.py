"""Contracts of ours for import-linter."""

import sys

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class StdlibOnly(Contract):
    """Packages that import the standard library and themselves.

    A list of forbidden libraries would have to name every library there is.
    """

    type_name = "stdlib_only"

    packages = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        allowed = {*sys.stdlib_module_names, *self.packages}
        foreign = sorted(
            f"{importer} imports {imported}"
            for importer in graph.modules
            if importer.partition(".")[0] in self.packages
            for imported in graph.find_modules_directly_imported_by(importer)
            if imported.partition(".")[0] not in allowed
        )
        return ContractCheck(kept=not foreign, metadata={"foreign": foreign})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for line in check.metadata["foreign"]:
            output.print_error(line)
