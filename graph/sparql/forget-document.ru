# Take out of the ledger what it says of one document.
DELETE { GRAPH ?ledger { ?s ?p ?o } }
WHERE {
  GRAPH ?ledger {
    { ?s fm:document ?document ; ?p ?o }
    UNION
    { ?document ?p ?o . BIND(?document AS ?s) }
  }
}
