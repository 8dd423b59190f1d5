# Take out of the ledger all files that could not be read; the build enters them anew.
DELETE { GRAPH ?ledger { ?s ?p ?o } }
WHERE { GRAPH ?ledger { ?s a fm:UnreadDocument ; ?p ?o } }
