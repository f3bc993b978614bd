package pdf_test
import ("testing";"os";"linkchart/loader/decode/pdf")
func TestZZ(t *testing.T){ for _,n:=range os.Args { if len(n)>4 && n[len(n)-4:]==".pdf" { b,_:=os.ReadFile(n); d,err:=pdf.Decode(b); s:=d.Text; if len(s)>1800 {s=s[:1800]}; t.Logf("%s: %v %q title=%q\n%s",n,err,d.Partial,d.Meta.Title,s)}}}
